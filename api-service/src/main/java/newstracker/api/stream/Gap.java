package newstracker.api.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newstracker.api.journal.Position;
import newstracker.api.json.ApiJson;

/// Tells a follower that it may have missed something, and where to catch up.
final class Gap {

    static final String TYPE = "gap";

    private Gap() {}

    static String body(Position position, Optional<String> resume) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE);
        body.put("detail", "The last event id is not of this installation: what came after it is not known here.");
        body.put("position", Position.eventId(position.installation(), position.number()));
        resume.ifPresent(address -> body.put("resume", address));
        return ApiJson.write(body);
    }
}
