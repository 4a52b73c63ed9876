package newstracker.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves a host once, at the moment of connecting, and refuses it when any of its addresses is forbidden. The
/// connection goes to exactly the addresses that were judged, so that a second answer cannot change anything.
public final class GuardedDns implements DnsResolver {

    private static final int SECONDS_TO_WAIT = 5;
    private static final Predicate<String> LITERAL =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}").asMatchPredicate();

    private final AddressGuard guard;
    private final HostLookup lookup;
    // Native look-ups hold a carrier of virtual threads; a slow name server must not hold them all.
    private final ExecutorService lookups = Executors.newFixedThreadPool(
            16, Thread.ofPlatform().daemon().name("dns-", 0).factory());

    /// Where names are looked up; tests answer from a script.
    @FunctionalInterface
    public interface HostLookup {

        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    /// A host that resolves, but to an address that must not be reached.
    public static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String host, InetAddress address) {
            super(host + " is at " + address.getHostAddress()
                    + ", an address inside a network; start with --allow-host " + host + " if it is meant to be read");
        }
    }

    public GuardedDns(AddressGuard guard, HostLookup lookup) {
        this.guard = guard;
        this.lookup = lookup;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        InetAddress[] addresses = isLiteral(bare) ? literal(bare) : lookedUp(bare);
        for (InetAddress address : addresses) {
            if (!guard.allows(bare, address)) {
                throw new ForbiddenAddressException(bare, address);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    // An address needs no name server and no other thread.
    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1)) && LITERAL.test(host);
    }

    private static InetAddress[] literal(String host) throws UnknownHostException {
        try {
            return new InetAddress[] {InetAddress.ofLiteral(host)};
        } catch (IllegalArgumentException none) {
            throw new UnknownHostException(host);
        }
    }

    private InetAddress[] lookedUp(String host) throws UnknownHostException {
        try {
            return lookups.submit(() -> lookup.addressesOf(host)).get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IllegalStateException("looking up " + host, failed);
        } catch (TimeoutException slow) {
            throw new UnknownHostException(host + ": the name server did not answer within " + SECONDS_TO_WAIT + " s");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + ": stopped");
        }
    }
}
