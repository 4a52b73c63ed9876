package newstracker.extract.sentence;

import newstracker.extract.catalog.Concept;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;

/// What a sentence is made of, as far as the rules look: things, numbers, words that say something, marks.
public sealed interface Token {

    int start();

    int end();

    /// Something with a name. `concept` is a product, plan, service, benchmark or measure.
    record Thing(int start, int end, Role role, Concept concept, boolean known, String rule) implements Token {

        public String name() {
            return concept.name();
        }

        public boolean vehicle() {
            return role == Role.MODEL && concept.category().equals("vehicle");
        }

        public boolean software() {
            return role == Role.MODEL
                    && !concept.category().equals("vehicle")
                    && !concept.category().equals("robot");
        }
    }

    record Number(Quantity quantity) implements Token {

        @Override
        public int start() {
            return quantity.start();
        }

        @Override
        public int end() {
            return quantity.end();
        }
    }

    /// A word of the catalogue; `cue` is what it tells, kept here because the rules ask for nothing more often.
    record Word(int start, int end, Concept concept, Cue cue) implements Token {

        Word(int start, int end, Concept concept) {
            this(start, end, concept, concept.cue());
        }

        public boolean is(Cue asked) {
            return cue == asked;
        }
    }

    record Mark(int start, char sign) implements Token {

        @Override
        public int end() {
            return start + 1;
        }
    }

    /// What a thing is to the rules.
    enum Role {
        MODEL,
        PLAN,
        SERVICE,
        BENCHMARK,
        MEASURE
    }
}
