package newstracker.api.intake;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Keeps the reasons instead of a topic.
@Alternative
@Priority(1)
@Singleton
class RecordedDeadLetters implements DeadLetters {

    private final List<String> reasons = new CopyOnWriteArrayList<>();

    @Override
    public void put(ConsumerRecord<byte[], byte[]> record, String reason) {
        reasons.add(reason);
    }

    List<String> letters() {
        return List.copyOf(reasons);
    }

    void clear() {
        reasons.clear();
    }
}
