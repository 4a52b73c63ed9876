package newstracker.extract.name.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Catalogue;
import newstracker.extract.catalog.Concept;

/// The parts of a name as they were read, and the one name that they make.
final class Spelling {

    private Concept head;
    private final List<String> versions = new ArrayList<>();
    private final List<String> variants = new ArrayList<>();
    private final List<String> inOrder = new ArrayList<>();
    private boolean continued;

    Spelling(Concept head) {
        this.head = head;
    }

    void version(String version) {
        versions.add(version);
        inOrder.add(version);
    }

    /// `claude-opus-4-1`: a second number of an API id continues the first.
    void continueVersion(String minor) {
        if (versions.isEmpty()) {
            continued = true;
            head = head.named(head.name() + "." + minor);
            return;
        }
        int last = versions.size() - 1;
        String joined = versions.get(last) + "." + minor;
        inOrder.set(inOrder.lastIndexOf(versions.get(last)), joined);
        versions.set(last, joined);
    }

    void variant(String variant) {
        // A picture or a clip of Grok Imagine comes from one model.
        if (head.has("modality", "drop") && (variant.equals("Image") || variant.equals("Video"))) {
            continued = true;
            return;
        }
        variants.add(variant);
        inOrder.add(variant);
    }

    boolean versioned() {
        return !versions.isEmpty() || head.name().chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    boolean continued() {
        return continued || !inOrder.isEmpty();
    }

    /// Whether the last part read is a whole version number.
    boolean endsInVersion() {
        String last = inOrder.isEmpty() ? head.name() : inOrder.getLast();
        return Character.isDigit(last.charAt(last.length() - 1)) && last.indexOf('.') < 0;
    }

    /// The catalogue's concept for these parts in their order or with the version first; else a new one.
    Found in(Catalogue catalogue) {
        if (inOrder.isEmpty()) {
            Optional<Concept> known = continued ? catalogue.find(head.name()) : Optional.of(head);
            return new Found(known.orElse(head), known.isPresent());
        }
        List<String> versionFirst = new ArrayList<>(versions);
        versionFirst.addAll(variants);
        List<String> variantFirst = new ArrayList<>(variants);
        variantFirst.addAll(versions);
        for (List<String> order : List.of(inOrder, versionFirst, variantFirst)) {
            Optional<Concept> known = catalogue.find(joined(order)).filter(concept -> concept.kind()
                    .named());
            if (known.isPresent()) {
                return new Found(known.get(), true);
            }
        }
        return new Found(head.named(joined(tierFirst() ? variantFirst : inOrder)), false);
    }

    /// A concept, and whether the catalogue holds it.
    record Found(Concept concept, boolean known) {}

    private boolean tierFirst() {
        return head.has("tier-first", "yes")
                && !versions.isEmpty()
                && versions.getFirst().charAt(0) >= '4';
    }

    private String joined(List<String> parts) {
        String family = head.trait("joins")
                .orElse(head.trait("under").map(top -> top + " " + head.name()).orElse(head.name()));
        String join = family.equals("GPT") ? "-" : head.trait("join").orElse(" ");
        StringBuilder name = new StringBuilder(family);
        for (int i = 0; i < parts.size(); i++) {
            name.append(i == 0 && Character.isDigit(parts.get(0).charAt(0)) ? join : " ")
                    .append(parts.get(i));
        }
        return name.toString();
    }
}
