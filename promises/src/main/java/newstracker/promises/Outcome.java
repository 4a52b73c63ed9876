package newstracker.promises;

import java.util.List;
import java.util.Map;
import newstracker.promises.fault.Fault;
import newstracker.promises.ledger.Recovery;
import newstracker.promises.ledger.Spread;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.removed.Scenes.Played;

/// What came of a run.
record Outcome(
        Published published,
        List<Fault> faults,
        Recovery recovery,
        Sinks sinks,
        Outside outside,
        Letters letters,
        List<Played> played) {

    Outcome {
        faults = List.copyOf(faults);
        played = List.copyOf(played);
    }

    /// What the farm published and what the log made of it.
    record Published(int articles, int texts, int events) {}

    /// What each reader found.
    ///
    /// @param odd the share of `rows` that came from odd feeds
    /// @param healed the share of `rows` that came from feeds that had failed
    record Sinks(
            Verdict rows,
            Verdict told,
            Verdict streams,
            Verdict forgetful,
            Verdict letters,
            Verdict deadLetters,
            Verdict feed,
            Verdict odd,
            Verdict healed) {

        Verdict all() {
            return rows.and(told).and(streams).and(letters).and(deadLetters).and(feed);
        }
    }

    /// What was seen from outside.
    ///
    /// @param errors the reason that coverage named for each failing feed
    /// @param requests to the farm, those at the same time as another, those sooner than a second after one
    record Outside(
            Map<String, String> errors,
            int failing,
            int requests,
            int atOnce,
            int tooSoon,
            int canary,
            boolean refusedInside,
            int hostile,
            int clients,
            int cuts,
            int slow) {}

    /// What the letterbox saw.
    record Letters(int received, int repeats, int forged, int refused, int mute, Spread delays) {}

    Outcome with(List<Played> scenes) {
        return new Outcome(published, faults, recovery, sinks, outside, letters, scenes);
    }
}
