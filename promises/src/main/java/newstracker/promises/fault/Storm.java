package newstracker.promises.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.Pulse;
import newstracker.promises.stack.RunningStack;

/// Breaks one part while the news flows, then twice two at once without waiting for the news: the first tells how
/// fast a part comes back, the others what is lost where nothing ever comes to rest.
public final class Storm {

    /// A stack that does not get to its feet is struck all the same.
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(45);

    private static final Duration AFTER_THE_FAULT = Duration.ofSeconds(1);
    private static final Duration SHORTEST_REST = Duration.ofMillis(200);
    // The first of so many rounds breaks one part alone, the others two.
    private static final int ROUNDS_TO_ONE_ALONE = 3;

    private final RunningStack stack;
    private final RandomGenerator random;
    private final Signs signs;

    /// How the storm knows about the stack, and we about the storm.
    ///
    /// @param flowing whether everything has arrived that was published up to then
    /// @param tell hears of each fault when the process is back
    public record Signs(Predicate<Instant> flowing, Consumer<Fault> tell) {}

    public Storm(RunningStack stack, RandomGenerator random, Signs signs) {
        this.stack = stack;
        this.random = random;
        this.signs = signs;
    }

    /// Returns when everything was done or the time is over.
    public List<Fault> rage(Map<Part, Strikes> strikes, Instant until) {
        List<Fault> done = new ArrayList<>();
        List<List<Turn>> rounds = rounds(turns(strikes));
        try (Pulse pulse = new Pulse(stack);
                ExecutorService fists = Executors.newVirtualThreadPerTaskExecutor()) {
            Blow blow = new Blow(stack, pulse);
            for (int at = 0; at < rounds.size(); at++) {
                Duration left = Duration.between(Instant.now(), until);
                if (left.isNegative()) {
                    break;
                }
                List<Turn> round = rounds.get(at);
                boolean pairs = at > 0 && round.size() > 1 && rounds.get(at - 1).size() > 1;
                boolean calm = !pairs && isCalm();
                rest(left.dividedBy(rounds.size() - at));
                done.addAll(strike(round, calm && round.size() == 1, blow, fists));
            }
        }
        return done;
    }

    /// Waits until what was published beside the last fault has arrived: the next one shall not be mixed up with it.
    private boolean isCalm() {
        Instant settled = Instant.now().plus(AFTER_THE_FAULT);
        return Pause.until(
                LONGEST_STANDSTILL,
                () -> Instant.now().isAfter(settled) && signs.flowing().test(settled));
    }

    private List<Fault> strike(List<Turn> round, boolean alone, Blow blow, ExecutorService fists) {
        List<Future<Fault>> running = new ArrayList<>();
        for (Turn turn : round) {
            List<String> names = turn.part().processes();
            String name = names.get(random.nextInt(names.size()));
            running.add(fists.submit(() -> blow.strike(turn, name, alone)));
        }
        try {
            List<Fault> faults = new ArrayList<>();
            for (Future<Fault> one : running) {
                faults.add(one.get());
                signs.tell().accept(faults.getLast());
            }
            return faults;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a fault could not be made: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
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

    /// Two at once must be two parts: a process cannot die twice.
    private static List<List<Turn>> rounds(List<Turn> turns) {
        List<List<Turn>> rounds = new ArrayList<>();
        for (Turn turn : turns) {
            boolean second = rounds.size() % ROUNDS_TO_ONE_ALONE != 1
                    && !rounds.isEmpty()
                    && rounds.getLast().size() == 1
                    && rounds.getLast().getFirst().part() != turn.part();
            if (second) {
                rounds.set(rounds.size() - 1, List.of(rounds.getLast().getFirst(), turn));
            } else {
                rounds.add(List.of(turn));
            }
        }
        return rounds;
    }

    // The turn of one strike includes the return of the process: a share of it is rested.
    private void rest(Duration turn) {
        long most = Math.max(SHORTEST_REST.toMillis() + 1, turn.toMillis() / 2);
        Pause.of(Duration.ofMillis(random.nextLong(SHORTEST_REST.toMillis(), most)));
    }
}
