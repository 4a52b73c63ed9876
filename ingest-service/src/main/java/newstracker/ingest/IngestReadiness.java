package newstracker.ingest;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready means that sources are being read.
@Readiness
@Singleton
class IngestReadiness implements HealthCheck {

    private final IngestService service;

    IngestReadiness(IngestService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sources are being read")
                .status(service.isReading())
                .build();
    }
}
