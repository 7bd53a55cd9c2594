package shop.fahuo.connect.payment.alipay;

import okio.ByteString;

import java.util.LinkedHashMap;
import java.util.Map;

/// Takes a JSON object apart without changing a byte of its values: Alipay signs the text of one of
/// them as it stands, white space and escapes included, so nothing may be parsed and written again
/// before it is verified. Braces and quotes are single bytes in UTF-8 and never part of another
/// character.
final class RawObject {

    private final ByteString json;
    private int at;

    private RawObject(ByteString json) {
        this.json = json;
    }

    /// @return the values by their names, both as they stand in the text
    static Map<String, ByteString> members(ByteString json) throws Malformed {
        var object = new RawObject(json);
        var members = object.members();
        object.skipSpace();
        if (object.at < json.size()) {
            throw new Malformed("more than one object");
        }
        return members;
    }

    private Map<String, ByteString> members() throws Malformed {
        var members = new LinkedHashMap<String, ByteString>();
        expect('{');
        do {
            skipSpace();
            var name = value();
            expect(':');
            skipSpace();
            if (members.put(unquoted(name), value()) != null) {
                throw new Malformed("a name twice");
            }
            skipSpace();
        } while (isNext(','));
        expect('}');
        return members;
    }

    private static String unquoted(ByteString name) throws Malformed {
        if (name.size() < 2 || name.getByte(0) != '"') {
            throw new Malformed("a member without a name");
        }
        return name.substring(1, name.size() - 1).utf8();
    }

    private ByteString value() throws Malformed {
        int start = at;
        int depth = 0;
        do {
            switch (peek()) {
                case '"' -> skipText();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> skipPlain(depth);
            }
        } while (depth > 0);
        return json.substring(start, at);
    }

    /// A number or a word; inside an object or array, one byte of whatever stands between values.
    private void skipPlain(int depth) throws Malformed {
        int start = at;
        do {
            at++;
        } while (depth == 0 && at < json.size() && isPlain(json.getByte(at)));
        if (depth == 0 && !isPlain(json.getByte(start))) {
            throw new Malformed("no value");
        }
    }

    private static boolean isPlain(byte b) {
        return (b >= '0' && b <= '9')
                || (b >= 'a' && b <= 'z')
                || b == '-'
                || b == '+'
                || b == '.'
                || b == 'E';
    }

    private void skipText() throws Malformed {
        at++;
        for (; peek() != '"'; at++) {
            if (peek() == '\\') {
                at++;
            }
        }
        at++;
    }

    private void skipSpace() {
        while (at < json.size() && " \t\r\n".indexOf(json.getByte(at)) >= 0) {
            at++;
        }
    }

    private boolean isNext(char c) throws Malformed {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char c) throws Malformed {
        skipSpace();
        if (!isNext(c)) {
            throw new Malformed("no " + c);
        }
    }

    private byte peek() throws Malformed {
        if (at >= json.size()) {
            throw new Malformed("cut short");
        }
        return json.getByte(at);
    }
}
