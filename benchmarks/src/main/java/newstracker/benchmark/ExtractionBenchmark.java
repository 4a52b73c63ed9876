package newstracker.benchmark;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newstracker.extract.Extraction;
import newstracker.extract.Extractor;
import newstracker.extract.TextInput;
import newstracker.extract.catalog.Catalogue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// One article through the extractor, and through two peers that only find names and money: one regular expression, and
/// an Aho-Corasick automaton that finds the names alone.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExtractionBenchmark {

    private static final String MONEY = "[$€£¥]\\s?[0-9][0-9.,]*|[0-9][0-9.,]*\\s?(?:dollars|euros?|yen|ドル|円|万円)";

    @Param({"en", "ja"})
    public String language;

    private String article;
    private String lower;
    private Extractor extractor;
    private Pattern pattern;
    private AhoCorasickDoubleArrayTrie<String> automaton;

    @Setup
    public void prepare() {
        Catalogue catalogue = Catalogue.shipped();
        article = Articles.in(language);
        lower = article.toLowerCase(Locale.ROOT);
        extractor = new Extractor(catalogue);
        pattern = Pattern.compile(
                Names.of(catalogue).stream().map(Pattern::quote).collect(Collectors.joining("|")) + "|" + MONEY,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        TreeMap<String, String> names = new TreeMap<>();
        Names.of(catalogue).forEach(name -> names.put(name, name));
        automaton = new AhoCorasickDoubleArrayTrie<>();
        automaton.build(names);
    }

    @Benchmark
    public Extraction extract() {
        return extractor.extract(TextInput.of(article));
    }

    @Benchmark
    public int regex() {
        Matcher matcher = pattern.matcher(article);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    @Benchmark
    public int automaton() {
        return automaton.parseText(lower).size();
    }
}
