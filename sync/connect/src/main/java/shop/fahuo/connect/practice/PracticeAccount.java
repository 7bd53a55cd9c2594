package shop.fahuo.connect.practice;

import shop.fahuo.connect.Endpoint;

import java.util.regex.Pattern;

/// Where a practice shop is and what opens it.
///
/// @param token the bearer token; never in a log, a message or [#toString()]
public record PracticeAccount(Endpoint base, String token) {

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,512}");

    public PracticeAccount {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("not a token");
        }
    }

    /// @throws IllegalArgumentException when either is not what it should be; the message has
    ///   neither of them in it
    public static PracticeAccount of(String base, String token) {
        return new PracticeAccount(Endpoint.of(base), token);
    }

    @Override
    public String toString() {
        return "practice shop at " + base;
    }
}
