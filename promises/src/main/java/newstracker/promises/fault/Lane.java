package newstracker.promises.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.Pulse;
import newstracker.promises.stack.RunningStack;
import newstracker.promises.stack.Signals;

/// Breaks one part again and again while the others are broken beside it: the next strike comes at a random moment
/// after the process has come back.
final class Lane {

    /// Longer than the session time-out of the readers: the group goes on without the frozen one.
    private static final Duration FROZEN = Duration.ofSeconds(9);

    private static final Duration LONGEST_RETURN = Duration.ofSeconds(90);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);

    private final RunningStack stack;
    private final Pulse pulse;
    private final Part part;
    private final RandomGenerator random;
    private final Consumer<Fault> tell;

    Lane(RunningStack stack, Pulse pulse, Part part, RandomGenerator random, Consumer<Fault> tell) {
        this.stack = stack;
        this.pulse = pulse;
        this.part = part;
        this.random = random;
        this.tell = tell;
    }

    /// @param until when it stops, done or not
    /// @return what was done
    List<Fault> run(Strikes strikes, Instant until) {
        List<Fault> done = new ArrayList<>();
        List<Kind> order = order(strikes);
        for (int at = 0; at < order.size(); at++) {
            Duration left = Duration.between(Instant.now(), until);
            if (left.isNegative()) {
                break;
            }
            rest(left.dividedBy(order.size() - at));
            Fault fault = strike(
                    order.get(at),
                    part.processes().get(random.nextInt(part.processes().size())));
            done.add(fault);
            tell.accept(fault);
        }
        return done;
    }

    private List<Kind> order(Strikes strikes) {
        List<Kind> order = new ArrayList<>();
        order.addAll(Collections.nCopies(strikes.kills(), Kind.KILL));
        order.addAll(Collections.nCopies(strikes.terms(), Kind.TERM));
        order.addAll(Collections.nCopies(strikes.freezes(), Kind.FREEZE));
        Collections.shuffle(order, new java.util.Random(random.nextLong()));
        return order;
    }

    // The turn of one strike includes the return of the process: a share of it is rested.
    private void rest(Duration turn) {
        long most = Math.max(SHORTEST_REST.toMillis() + 1, turn.toMillis());
        Pause.of(Duration.ofMillis(random.nextLong(SHORTEST_REST.toMillis(), most)));
    }

    private Fault strike(Kind kind, String name) {
        Pause.until(LONGEST_RETURN, () -> stack.process(name).isPresent());
        switch (kind) {
            case KILL -> stack.send(Signals.KILL, name);
            case TERM -> stack.send(Signals.TERM, name);
            case FREEZE -> {
                stack.send(Signals.STOP, name);
                Pause.of(FROZEN);
                stack.send(Signals.CONT, name);
            }
        }
        Instant end = Instant.now();
        if (kind == Kind.TERM) {
            // It may finish what it has begun; what answers until then is still the old one.
            ProcessHandle old = stack.process(name).orElse(null);
            Pause.until(LONGEST_RETURN, () -> old == null || !old.isAlive());
        }
        boolean back = Pause.until(LONGEST_RETURN, () -> stack.process(name).isPresent() && pulse.beats(name));
        return new Fault(kind, part, end, back ? Optional.of(Duration.between(end, Instant.now())) : Optional.empty());
    }
}
