package newstracker.api.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Every deep link of the page answers with the page; what it shows is its own affair.
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class PageResource {

    private static final String PAGE = "/META-INF/resources/index.html";

    @GET
    @Path("/{view: benchmarks|prices|coverage|subscriptions}")
    @Operation(hidden = true)
    public byte[] view() throws IOException {
        return page();
    }

    @GET
    @Path("/{view: benchmarks|models}/{id}")
    @Operation(hidden = true)
    public byte[] thing() throws IOException {
        return page();
    }

    private static byte[] page() throws IOException {
        try (InputStream page = PageResource.class.getResourceAsStream(PAGE)) {
            if (page == null) {
                throw new NotFoundException();
            }
            return page.readAllBytes();
        }
    }
}
