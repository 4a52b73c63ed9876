package newstracker.extract.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newstracker.extract.catalog.Cue;
import newstracker.extract.fold.Folded;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// A sentence with the questions that rules ask of it: what stands before, behind, beside, in a list with.
public final class Frame {

    private static final int LONGEST_AND = 12;

    private final Folded text;
    private final Sentence sentence;
    private final List<Token> tokens;

    /// The lists of things that were asked for, by their roles as bits.
    private Map<Integer, List<Group>> groups = Map.of();

    /// What stands anywhere in the sentence, each kind a bit: asked for far more often than it is there.
    private long cues;

    private int present;

    private boolean numbers;

    private boolean money;

    public Frame(Folded text, Sentence sentence) {
        this.text = text;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        for (Token token : tokens) {
            switch (token) {
                case Token.Word word -> cues |= 1L << word.cue().ordinal();
                case Thing thing -> present |= 1 << thing.role().ordinal();
                case Token.Number number -> {
                    numbers = true;
                    money |= number.quantity().money();
                }
                case Token.Mark _ -> {
                    // Marks are looked at where they stand.
                }
            }
        }
    }

    public Sentence sentence() {
        return sentence;
    }

    public Folded text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token at(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    public boolean isThing(int index, Role... roles) {
        if (index < 0 || index >= tokens.size() || !(tokens.get(index) instanceof Thing thing)) {
            return false;
        }
        for (Role role : roles) {
            if (thing.role() == role) {
                return true;
            }
        }
        return false;
    }

    public boolean isNumber(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index) instanceof Token.Number;
    }

    public boolean isWord(int index, Cue cue) {
        return index >= 0 && index < tokens.size() && tokens.get(index) instanceof Token.Word word && word.is(cue);
    }

    public boolean isMark(int index, String signs) {
        return index >= 0
                && index < tokens.size()
                && tokens.get(index) instanceof Token.Mark mark
                && signs.indexOf(mark.sign()) >= 0;
    }

    /// The words between two tokens, in lower case.
    public String between(int left, int right) {
        int from = tokens.get(left).end();
        int to = tokens.get(right).start();
        return text.lower(from, Math.min(to, from + 200));
    }

    /// The characters behind a token, in lower case.
    public String behind(int index, int length) {
        int from = tokens.get(index).end();
        return text.lower(from, Math.min(from + length, sentence.end()));
    }

    /// The characters before a token, in lower case.
    public String ahead(int index, int length) {
        int to = tokens.get(index).start();
        int from = Math.max(to - length, sentence.start());
        return text.lower(from, to);
    }

    /// Whether the two are parts of one list.
    public boolean coordinated(int left, int right) {
        int gap = tokens.get(right).start() - tokens.get(left).end();
        return gap > 0
                && gap <= LONGEST_AND
                && Joins.AND.contains(between(left, right).strip());
    }

    /// Whether two numbers are the ends of a range, or parts of one list.
    public boolean ranged(int left, int right) {
        String join = between(left, right).strip();
        boolean labelled = join.startsWith("、") && join.length() <= 3;
        return coordinated(left, right) || labelled || Joins.RANGE.contains(join);
    }

    /// Whether a word of this kind stands anywhere in the sentence.
    public boolean has(Cue cue) {
        return (cues >> cue.ordinal() & 1) != 0;
    }

    /// Whether a thing of this role stands anywhere in the sentence.
    public boolean has(Role role) {
        return (present >> role.ordinal() & 1) != 0;
    }

    /// Whether anything with a name stands in the sentence.
    public boolean things() {
        return present != 0;
    }

    /// Whether a number stands in the sentence.
    public boolean numbers() {
        return numbers;
    }

    /// Whether an amount of money stands in the sentence.
    public boolean money() {
        return money;
    }

    /// The things of these roles, lists of them together. Several rules ask the same.
    public List<Group> things(Role... roles) {
        int wanted = 0;
        for (Role role : roles) {
            wanted |= 1 << role.ordinal();
        }
        if ((present & wanted) == 0) {
            return List.of();
        }
        groups = groups.isEmpty() ? new HashMap<>(4) : groups;
        return groups.computeIfAbsent(wanted, this::grouped);
    }

    /// The things that a list of them consists of.
    public List<Thing> members(Group group) {
        List<Thing> things = new ArrayList<>(group.size());
        for (int index : group.members()) {
            things.add((Thing) tokens.get(index));
        }
        return things;
    }

    private List<Group> grouped(int wanted) {
        List<Group> found = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Thing thing)
                    || (wanted >> thing.role().ordinal() & 1) == 0) {
                continue;
            }
            if (last >= 0 && coordinated(last, i)) {
                found.getLast().add(i);
            } else {
                found.add(new Group(i));
            }
            last = i;
        }
        return found;
    }

    /// Tokens of one list, by their index; `first` and `last` are where it begins and ends.
    public static final class Group {

        private final List<Integer> members = new ArrayList<>();

        public Group(int first) {
            members.add(first);
        }

        public void add(int index) {
            members.add(index);
        }

        public int first() {
            return members.getFirst();
        }

        public int last() {
            return members.getLast();
        }

        public int size() {
            return members.size();
        }

        public List<Integer> members() {
            return members;
        }
    }
}
