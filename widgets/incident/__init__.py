"""Incidents and instructions: boards, checklists, receipts."""
