package shop.fahuo.connect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/// Where an outside system answers: `https`, or `http` on this machine; a path in it stands before
/// every path. Secrets are sent there, so nothing else will do.
public record Endpoint(URI base) {

    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

    public Endpoint {
        if (!isAllowed(base)) {
            throw new IllegalArgumentException(
                    "an outside system is at an https address, or at http on this machine");
        }
    }

    /// @throws IllegalArgumentException when it is not one; the message does not repeat it
    public static Endpoint of(String base) {
        try {
            return new Endpoint(new URI(base));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }

    public boolean isOnThisMachine() {
        return LOOPBACK.matcher(base.getHost()).matches();
    }

    private static boolean isAllowed(URI base) {
        if (base.getHost() == null
                || base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            return false;
        }
        boolean here = LOOPBACK.matcher(base.getHost()).matches();
        return "https".equals(base.getScheme()) || ("http".equals(base.getScheme()) && here);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
