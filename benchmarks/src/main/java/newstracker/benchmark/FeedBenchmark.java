package newstracker.benchmark;

import com.ctc.wstx.stax.WstxInputFactory;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import newstracker.ingest.item.Reading;
import newstracker.ingest.read.feed.FeedParser;
import newstracker.ingest.read.feed.FeedText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// A feed of fifty articles through our parser, and through two peers: Rome, and a pull parser that goes over the words
/// and keeps none.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FeedBenchmark {

    private static final String TYPE = "application/rss+xml; charset=utf-8";
    private static final String ADDRESS = "https://farm.example/feed.rss";

    @Param({"en", "ja"})
    public String language;

    private byte[] feed;
    private WstxInputFactory factory;

    @Setup
    public void prepare() {
        feed = Articles.feed(language);
        factory = new WstxInputFactory();
        factory.setProperty(WstxInputFactory.SUPPORT_DTD, false);
    }

    @Benchmark
    public Reading parse() {
        return FeedParser.read(FeedText.decoded(feed, TYPE), ADDRESS);
    }

    @Benchmark
    public SyndFeed rome() throws IOException, FeedException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed), TYPE, true));
    }

    @Benchmark
    public int pull() throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(feed));
        int letters = 0;
        while (reader.hasNext()) {
            reader.next();
            letters += reader.hasText() ? reader.getTextLength() : 0;
        }
        return letters;
    }
}
