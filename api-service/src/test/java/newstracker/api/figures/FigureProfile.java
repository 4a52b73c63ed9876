package newstracker.api.figures;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/// The service on the database that was built for the figures, and on nothing else.
public class FigureProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(FigurePostgres.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
