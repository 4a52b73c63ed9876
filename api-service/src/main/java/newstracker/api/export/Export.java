package newstracker.api.export;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.article.ArticleView;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.ClaimView;
import newstracker.api.claim.ClaimView.EvidenceView;
import newstracker.api.sql.Database;
import newstracker.api.timeline.ArticleList;
import newstracker.api.timeline.ClaimList;
import newstracker.api.web.Problem;

/// Reads page by page from one viewpoint, each page in a transaction of its own: a slow reader holds none
/// open, memory stays the same for a million rows, and what is written meanwhile does not show.
@Singleton
class Export {

    private static final int PAGE = 500;
    private static final int EVIDENCE_PAGE = 10;

    // The others of the pool are for those who ask short questions.
    private static final int MOST_CONNECTIONS = 4;
    private static final int PATIENCE_SECONDS = 60;

    // Each holds a page of rows and what its reader has not taken yet.
    static final int MOST_AT_ONCE = 16;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);
    private final Database database;
    private final ClaimList claims;
    private final ArticleList articles;
    private final ClaimReader reader;

    Export(Database database, ClaimList claims, ArticleList articles, ClaimReader reader) {
        this.database = database;
        this.claims = claims;
        this.articles = articles;
        this.reader = reader;
    }

    /// How a page of rows is found.
    private interface Pages {
        Page<Map<String, Object>> page(Connection connection, Question question) throws SQLException;
    }

    /// Takes a place, which the answer gives back; a second time without effect.
    ///
    /// @throws Problem.ProblemException 503 while as many exports as may are being written
    Runnable enter() {
        if (!places.tryAcquire()) {
            throw Problem.busy("%d exports are being written; try again in a moment.".formatted(MOST_AT_ONCE));
        }
        AtomicBoolean left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                places.release();
            }
        };
    }

    void write(Question question, String rows, RowFormat format, OutputStream target) throws IOException {
        switch (rows) {
            case "articles" -> write(question, Rows.ARTICLE_COLUMNS, this::articles, format, target);
            case "evidence" -> write(question, Rows.EVIDENCE_COLUMNS, this::evidence, format, target);
            default -> write(question, Rows.CLAIM_COLUMNS, this::claims, format, target);
        }
    }

    private void write(Question question, List<String> columns, Pages pages, RowFormat format, OutputStream target)
            throws IOException {
        OutputStream output = new BufferedOutputStream(target, 64 * 1024);
        output.write(format.head(columns).getBytes(StandardCharsets.UTF_8));
        Optional<Cursor> place = Optional.empty();
        do {
            Page<Map<String, Object>> page = read(pages, question.from(place, PAGE));
            for (Map<String, Object> row : page.items()) {
                output.write(format.line(row).getBytes(StandardCharsets.UTF_8));
            }
            place = page.next();
        } while (place.isPresent());
        output.flush();
    }

    private Page<Map<String, Object>> read(Pages pages, Question question) throws IOException {
        try {
            if (!connections.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("an export waited too long for its turn at the database");
            }
            try {
                return database.look(connection -> pages.page(connection, question));
            } finally {
                connections.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped during an export", stopped);
        } catch (SQLException away) {
            // The answer has begun: cutting it off is the only way left to say that it is not whole.
            throw new IOException("the database went away during an export", away);
        }
    }

    private Page<Map<String, Object>> claims(Connection connection, Question question) throws SQLException {
        Page<ClaimView> page = claims.page(connection, question);
        return page.with(page.items().stream().map(Rows::of).toList());
    }

    private Page<Map<String, Object>> articles(Connection connection, Question question) throws SQLException {
        Page<ArticleView> page = articles.page(connection, question);
        return page.with(page.items().stream().map(Rows::of).toList());
    }

    private Page<Map<String, Object>> evidence(Connection connection, Question question) throws SQLException {
        // Each of them may bring hundreds of rows.
        Page<ClaimView> page = claims.page(connection, question.atMost(EVIDENCE_PAGE));
        List<String> ids = page.items().stream().map(ClaimView::id).toList();
        Map<String, List<EvidenceView>> evidence = reader.evidence(connection, ids, question.from());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ClaimView claim : page.items()) {
            evidence.getOrDefault(claim.id(), List.of()).forEach(piece -> rows.add(Rows.of(claim, piece)));
        }
        return page.with(rows);
    }
}
