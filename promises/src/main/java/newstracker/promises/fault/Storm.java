package newstracker.promises.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import newstracker.promises.stack.Pulse;
import newstracker.promises.stack.RunningStack;

/// Services and stores broken at the same time, each at its own pace.
public final class Storm {

    private final RunningStack stack;
    private final RandomGenerator.SplittableGenerator random;
    private final Signs signs;

    /// How the storm knows about the stack, and we about the storm.
    ///
    /// @param flowing whether what is published arrives
    /// @param tell hears of each fault when the process is back
    public record Signs(BooleanSupplier flowing, Consumer<Fault> tell) {}

    public Storm(RunningStack stack, RandomGenerator.SplittableGenerator random, Signs signs) {
        this.stack = stack;
        this.random = random;
        this.signs = signs;
    }

    /// Returns when everything was done or the time is over.
    public List<Fault> rage(Map<Part, Strikes> strikes, Instant until) {
        try (Pulse pulse = new Pulse(stack);
                ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Fault>>> running = new ArrayList<>();
            for (Map<Part, Strikes> together : lanes(strikes)) {
                Lane lane = new Lane(stack, pulse, random.split(), signs);
                running.add(lanes.submit(() -> lane.run(together, until)));
            }
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

    // Each service has a lane of its own; broker and database share one, or nothing would ever flow.
    private static List<Map<Part, Strikes>> lanes(Map<Part, Strikes> strikes) {
        List<Map<Part, Strikes>> lanes = new ArrayList<>();
        Map<Part, Strikes> stores = new EnumMap<>(Part.class);
        strikes.forEach((part, often) -> {
            if (part.isService()) {
                lanes.add(Map.of(part, often));
            } else {
                stores.put(part, often);
            }
        });
        lanes.add(stores);
        return lanes;
    }
}
