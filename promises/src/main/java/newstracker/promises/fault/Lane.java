package newstracker.promises.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.Pulse;
import newstracker.promises.stack.RunningStack;
import newstracker.promises.stack.Signals;

/// Breaks parts one after the other while other lanes break other parts: the next strike comes at a
/// random moment after the process has come back.
final class Lane {

    /// Longer than the session time-out of the readers: the group goes on without the frozen one.
    private static final Duration FROZEN = Duration.ofSeconds(9);

    private static final Duration LONGEST_RETURN = Duration.ofSeconds(60);
    /// A stack that does not get to its feet is struck all the same.
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(45);

    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);

    private final RunningStack stack;
    private final Pulse pulse;
    private final RandomGenerator random;
    private final Storm.Signs signs;

    /// One strike that is planned.
    private record Turn(Part part, Kind kind) {}

    Lane(RunningStack stack, Pulse pulse, RandomGenerator random, Storm.Signs signs) {
        this.stack = stack;
        this.pulse = pulse;
        this.random = random;
        this.signs = signs;
    }

    /// @param until when it stops, done or not
    /// @return what was done
    List<Fault> run(Map<Part, Strikes> strikes, Instant until) {
        List<Fault> done = new ArrayList<>();
        List<Turn> turns = turns(strikes);
        for (int at = 0; at < turns.size(); at++) {
            Duration left = Duration.between(Instant.now(), until);
            if (left.isNegative()) {
                break;
            }
            rest(left.dividedBy(turns.size() - at));
            Pause.until(LONGEST_STANDSTILL, signs.flowing());
            Fault fault = strike(turns.get(at));
            done.add(fault);
            signs.tell().accept(fault);
        }
        return done;
    }

    private List<Turn> turns(Map<Part, Strikes> strikes) {
        List<Turn> turns = new ArrayList<>();
        strikes.forEach((part, often) -> {
            turns.addAll(Collections.nCopies(often.kills(), new Turn(part, Kind.KILL)));
            turns.addAll(Collections.nCopies(often.terms(), new Turn(part, Kind.TERM)));
            turns.addAll(Collections.nCopies(often.freezes(), new Turn(part, Kind.FREEZE)));
        });
        Collections.sort(turns, (one, other) -> one.toString().compareTo(other.toString()));
        Collections.shuffle(turns, new Random(random.nextLong()));
        return turns;
    }

    // The turn of one strike includes the return of the process: a share of it is rested.
    private void rest(Duration turn) {
        long most = Math.max(SHORTEST_REST.toMillis() + 1, turn.toMillis());
        Pause.of(Duration.ofMillis(random.nextLong(SHORTEST_REST.toMillis(), most)));
    }

    private Fault strike(Turn turn) {
        List<String> processes = turn.part().processes();
        String name = processes.get(random.nextInt(processes.size()));
        Pause.until(LONGEST_RETURN, () -> stack.process(name).isPresent());
        Optional<ProcessHandle> old = stack.process(name);
        switch (turn.kind()) {
            case KILL -> stack.send(Signals.KILL, name);
            case TERM -> stack.send(Signals.TERM, name);
            case FREEZE -> {
                stack.send(Signals.STOP, name);
                Pause.of(FROZEN);
                stack.send(Signals.CONT, name);
            }
        }
        Instant end = Instant.now();
        if (turn.kind() != Kind.FREEZE) {
            // What still answers is the old one.
            Pause.until(LONGEST_RETURN, () -> old.isEmpty() || !old.get().isAlive());
        }
        boolean back = Pause.until(LONGEST_RETURN, () -> stack.process(name).isPresent() && pulse.beats(name));
        Optional<Duration> ready = back ? Optional.of(Duration.between(end, Instant.now())) : Optional.empty();
        return new Fault(turn.kind(), turn.part(), end, ready);
    }
}
