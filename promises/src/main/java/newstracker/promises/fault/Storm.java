package newstracker.promises.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import newstracker.promises.stack.Pulse;
import newstracker.promises.stack.RunningStack;

/// All parts broken at the same time, each at its own pace.
public final class Storm {

    private final RunningStack stack;
    private final RandomGenerator.SplittableGenerator random;
    private final Consumer<Fault> tell;

    /// @param tell hears of each fault when the process is back
    public Storm(RunningStack stack, RandomGenerator.SplittableGenerator random, Consumer<Fault> tell) {
        this.stack = stack;
        this.random = random;
        this.tell = tell;
    }

    /// Returns when everything was done or the time is over.
    public List<Fault> rage(Map<Part, Strikes> strikes, Instant until) {
        try (Pulse pulse = new Pulse(stack);
                ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Fault>>> running = new ArrayList<>();
            strikes.forEach((part, often) -> {
                Lane lane = new Lane(stack, pulse, part, random.split(), tell);
                running.add(lanes.submit(() -> lane.run(often, until)));
            });
            List<Fault> all = new ArrayList<>();
            for (Future<List<Fault>> lane : running) {
                all.addAll(lane.get());
            }
            return all;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a fault could not be made: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
