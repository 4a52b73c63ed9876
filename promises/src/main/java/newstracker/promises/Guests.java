package newstracker.promises;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import newstracker.promises.farm.Farm;
import newstracker.promises.hostile.HostileSender;
import newstracker.promises.reader.EventReader;
import newstracker.promises.reader.FeedReader;
import newstracker.promises.reader.Subscriber;
import newstracker.promises.reader.Told;
import newstracker.promises.stack.RunningStack;
import newstracker.promises.stream.Crowd;
import newstracker.promises.stream.SlowReaders;
import newstracker.promises.web.Letterbox;

/// Everybody who reads from the stack and writes to it while it is broken: the good, the slow and the
/// hostile.
///
/// @param told sources whose prices the box is told
/// @param begin only what was published after this is told
record Guests(
        Crowd crowd,
        SlowReaders slow,
        HostileSender hostile,
        Letterbox box,
        Letterbox mute,
        List<String> told,
        Instant begin,
        boolean refusedInside,
        FeedReader feed)
        implements AutoCloseable {

    /// The stack must have told something already.
    static Guests start(Plan plan, Farm farm, RunningStack stack, EventReader reader, SplittableGenerator random)
            throws IOException {
        List<String> told = farm.names().stream().limit(plan.traffic().boxes()).toList();
        Letterbox box = farm.openLetterbox(Letterbox.Manner.MOODY);
        Letterbox mute = farm.openLetterbox(Letterbox.Manner.MUTE);
        Subscriber subscriber = new Subscriber(stack);
        subscriber.subscribe(mute, told);
        subscriber.subscribe(box, told);
        Instant begin = Instant.now();
        boolean refused =
                subscriber.isRefused("http://127.2.0.1" + farm.canary().behind());
        Crowd crowd = new Crowd(
                List.of(stack.address("api-1"), stack.address("api-2")).stream()
                        .map(api -> api.resolve("/v1/stream"))
                        .toList(),
                random.split(),
                plan.traffic().crowd(),
                () -> reader.told().stream().map(Told::id).toList());
        SlowReaders slow = new SlowReaders(
                stack.address("api-2"),
                plan.traffic().slow(),
                reader.told().getFirst().id());
        HostileSender hostile =
                new HostileSender(stack.broker(), random.split(), plan.traffic().hostile(), most(plan.storm()));
        return new Guests(
                crowd, slow, hostile, box, mute, told, begin, refused, new FeedReader(stack, told.getFirst()));
    }

    // The last of them must be sent before the storm is over.
    private static Duration most(Duration storm) {
        return storm.multipliedBy(4).dividedBy(5);
    }

    @Override
    public void close() {
        slow.close();
        feed.close();
    }
}
