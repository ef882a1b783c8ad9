"""Days, written as people write them down: `day("2023-08-12")`."""

from datetime import date

day = date.fromisoformat
