"""Figures of this program on this machine, each beside a floor or a peer that was measured in the same run."""
