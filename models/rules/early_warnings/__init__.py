"""Early warnings about places, types and areas: explainable scores from what is reported. Never about persons."""
