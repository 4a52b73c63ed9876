package newstracker.api.channel;

import java.util.Map;

/// What is sent where, ready to go.
public record Letter(String address, String mediaType, Map<String, String> headers, String body) {

    public Letter {
        headers = Map.copyOf(headers);
    }

    /// Says nothing of the content: addresses and signatures do not belong into logs.
    @Override
    public String toString() {
        return "letter of " + body.length() + " characters";
    }
}
