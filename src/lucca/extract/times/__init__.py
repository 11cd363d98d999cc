"""Times: temporal expressions in a report with their TIMEX3 types and values.

The scheme is TimeML's TIMEX3 (Pustejovsky and others, the TimeML 1.2.1 specification); how patterns give values that are
settled against a reference date in a second step follows the published ideas of HeidelTime and SUTime.
"""

from lucca.extract.times.situation import FoundTime
from lucca.extract.times.tagger import time_records, times

__all__ = ["FoundTime", "time_records", "times"]
