package shop.fahuo.connect.practice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/// Where a practice shop is and what opens it.
///
/// @param base an `https` address, or `http` on this machine; a path in it stands before every path
/// @param token the bearer token; never in a log, a message or [#toString()]
public record PracticeAccount(URI base, String token) {

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,512}");
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

    public PracticeAccount {
        if (!isAllowed(base)) {
            throw new IllegalArgumentException(
                    "a practice shop is at an https address, or at http on this machine");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("not a token");
        }
    }

    /// @throws IllegalArgumentException when either is not what it should be; the message has
    ///   neither of them in it
    public static PracticeAccount of(String base, String token) {
        try {
            return new PracticeAccount(new URI(base), token);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address of a practice shop", e);
        }
    }

    boolean isOnThisMachine() {
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
        return "practice shop at " + base;
    }
}
