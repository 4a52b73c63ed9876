package newstracker.api.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Where records go that cannot be recorded, so that the ones behind them can.
interface DeadLetters {

    /// Returns when the record is safe there.
    void put(ConsumerRecord<byte[], byte[]> record, String reason);
}
