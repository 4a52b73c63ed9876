package newstracker.extract.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Cue;
import newstracker.extract.catalog.Hit;
import newstracker.extract.catalog.Kind;

/// What a document shows for or against a name that can mean something else: topics, makers, denials.
final class Surroundings {

    private final Set<String> shown = new HashSet<>();
    private final Set<String> denied = new HashSet<>();

    Surroundings(List<Hit> hits) {
        for (Hit hit : hits) {
            Concept concept = hit.concept();
            if (concept.is(Cue.TOPIC)) {
                shown.add(concept.value());
            } else if (concept.is(Cue.DENY)) {
                denied.add(concept.value());
            } else if (concept.kind() == Kind.COMPANY) {
                shown.add(concept.maker().orElse(""));
                concept.trait("topic").ifPresent(shown::add);
            } else if (sure(hit)) {
                concept.maker().ifPresent(shown::add);
                topicOf(concept).ifPresent(shown::add);
            }
        }
    }

    private static boolean sure(Hit hit) {
        return hit.alias().sure()
                || !hit.alias().needsContext()
                        && hit.concept().trait("needs").isEmpty()
                        && !hit.concept().has("bare", "no")
                        && hit.concept().kind() != Kind.SERVICE
                        && hit.concept().kind() != Kind.BLOCKER;
    }

    private static Optional<String> topicOf(Concept concept) {
        return switch (concept.category()) {
            case "ai-model" -> Optional.of("ai");
            case "benchmark" -> Optional.of("score");
            case "vehicle", "software", "measure" -> Optional.of("vehicle");
            case "robot" -> Optional.of("robot");
            default -> Optional.empty();
        };
    }

    /// Whether the document shows this topic or maker.
    boolean shows(String topic) {
        return shown.contains(topic);
    }

    /// Empty when the name may stand; else why it may not, in words.
    Optional<String> objection(Hit hit, boolean continued) {
        Concept concept = hit.concept();
        if (hit.alias().sure()) {
            return Optional.empty();
        }
        if (!continued && denied.contains(concept.name())) {
            return Optional.of("the text is about another " + concept.name());
        }
        String needs = concept.trait("needs").orElse("");
        boolean versioned = continued && needs.equals("ai");
        if (!needs.isEmpty() && !versioned && !shown.contains(needs)) {
            return Optional.of("nothing in the text shows that it is about " + needs);
        }
        String maker = concept.maker().orElse("");
        boolean release =
                continued && concept.kind() == Kind.FAMILY && (shown.contains("ai") || shown.contains("score"));
        if (hit.alias().needsContext() && !release && !shown.contains(maker)) {
            return Optional.of("nothing in the text names " + maker);
        }
        return Optional.empty();
    }
}
