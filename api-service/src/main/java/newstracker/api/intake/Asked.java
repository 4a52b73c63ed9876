package newstracker.api.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import newstracker.api.journal.Cause;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/// The mark on a record that somebody asked for: an attribute of the event beside those of CloudEvents.
public final class Asked {

    private static final String NAME = "ce_cause";
    private static final byte[] REEXTRACTION = Cause.REEXTRACTION.word().getBytes(StandardCharsets.UTF_8);

    private Asked() {}

    public static Header header() {
        return new RecordHeader(NAME, REEXTRACTION);
    }

    static boolean of(ConsumerRecord<?, ?> record) {
        Header cause = record.headers().lastHeader(NAME);
        return cause != null && Arrays.equals(cause.value(), REEXTRACTION);
    }
}
