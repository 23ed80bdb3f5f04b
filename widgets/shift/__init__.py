"""The shift: log, handover page, signatures, paper."""
