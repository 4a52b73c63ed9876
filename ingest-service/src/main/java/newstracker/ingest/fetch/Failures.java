package newstracker.ingest.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import javax.net.ssl.SSLException;
import newstracker.outbound.Address;
import newstracker.outbound.GuardedDns;
import org.apache.hc.client5.http.ConnectTimeoutException;

/// Failures of the network as sentences that tell a person what to do.
final class Failures {

    private static final Map<Integer, String> STATUS = Map.of(
            400, "it answers 400 (bad request): check the address",
            401, "it answers 401: it wants a login, which is not supported",
            403,
                    "it answers 403 (forbidden): the publisher does not let readers like this one in;"
                            + " some want a contact, set NEWS_CONTACT",
            404, "it answers 404 (not found): check the address",
            406, "it answers 406: it offers no form of the page that can be read",
            451, "it answers 451: not available here for legal reasons",
            500, "it answers 500: a fault of the server, tried again later",
            502, "it answers 502: a fault of the server, tried again later",
            504, "it answers 504: a fault of the server, tried again later");

    private Failures() {}

    static String status(int status) {
        return STATUS.getOrDefault(status, "it answers with status " + status);
    }

    static Answer.Failed explained(Address address, IOException failed, boolean late) {
        if (late) {
            return theirs("it took longer than 30 s");
        }
        return switch (failed) {
            case GuardedDns.ForbiddenAddressException forbidden -> theirs(forbidden.getMessage());
            case BodyReader.RefusedBodyException refused -> theirs(refused.getMessage());
            case UnknownHostException _ ->
                theirs("the host " + address.host()
                        + " is unknown: check the spelling, or the network of this machine");
            case NoRouteToHostException _ ->
                new Answer.Failed("there is no way to " + address.host() + " from here", true);
            case ConnectTimeoutException _ -> theirs(address.host() + " did not take the connection within 5 s");
            case ConnectException _ -> connection(address, failed);
            case SocketTimeoutException _ -> theirs(address.host() + " did not go on answering for 20 s");
            case SSLException tls ->
                theirs("the connection to " + address.host() + " is not safe: " + tls.getMessage());
            default -> theirs("reading broke off: " + failed.getMessage());
        };
    }

    private static Answer.Failed connection(Address address, IOException failed) {
        String message = String.valueOf(failed.getMessage());
        if (message.contains("unreachable")) {
            return new Answer.Failed("the network is unreachable from here", true);
        }
        return theirs(address.host() + " refuses connections at this port");
    }

    private static Answer.Failed theirs(String reason) {
        return new Answer.Failed(reason, false);
    }
}
