package newstracker.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;

/// The one JSON form of events, the same in every service. Fields are only ever added: unknown ones are ignored, and a
/// list that an older writer did not know reads as empty.
public final class EventFormat {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private EventFormat() {}

    /// The event as UTF-8 JSON.
    public static byte[] write(Object event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("events of this contract can be written: " + event.getClass(), impossible);
        }
    }

    /// Reads an event; the message of the exception says where and why the bytes are none.
    public static <E> E read(byte[] json, Class<E> event) throws MalformedEventException {
        try {
            E read = JSON.readValue(json, event);
            if (read == null) {
                throw new MalformedEventException(event, "the record is JSON null", null);
            }
            return read;
        } catch (IOException malformed) {
            throw new MalformedEventException(event, malformed.getMessage(), malformed);
        }
    }

    /// Bytes that are not the event they should be. Data, not a fault of the reader: it belongs to the dead letters.
    public static final class MalformedEventException extends Exception {

        private static final long serialVersionUID = 1L;

        MalformedEventException(Class<?> event, String reason, Throwable cause) {
            super("not a " + event.getSimpleName() + ": " + reason, cause);
        }
    }
}
