package newstracker.promises;

import java.util.List;
import newstracker.promises.fault.Fault;
import newstracker.promises.ledger.Recovery;
import newstracker.promises.ledger.Verdict;

/// What came of a storm.
record Outcome(
        int articles, int texts, int events, List<Fault> faults, Verdict rows, Verdict told, Recovery recovery) {}
