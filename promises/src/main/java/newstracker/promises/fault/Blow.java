package newstracker.promises.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.Pulse;
import newstracker.promises.stack.RunningStack;
import newstracker.promises.stack.Signals;

/// Breaks a process and waits until it is back.
record Blow(RunningStack stack, Pulse pulse) {

    /// Longer than the session time-out of the readers: the group goes on without the frozen one.
    private static final Duration FROZEN = Duration.ofSeconds(9);

    private static final Duration LONGEST_RETURN = Duration.ofSeconds(60);

    Fault strike(Turn turn, String name, boolean alone) {
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
        return new Fault(turn.kind(), turn.part(), end, ready, alone);
    }
}
