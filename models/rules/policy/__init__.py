"""What the city has laid down for each type of case: its limits, who is responsible, each with source and date."""
