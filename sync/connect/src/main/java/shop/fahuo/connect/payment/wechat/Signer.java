package shop.fahuo.connect.payment.wechat;

import okio.Buffer;
import okio.ByteString;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/// Signs requests: `WECHATPAY2-SHA256-RSA2048`.
///
/// @param nonces never the same twice
record Signer(WechatAccount account, Clock clock, Supplier<String> nonces) {

    static final String TYPE = "WECHATPAY2-SHA256-RSA2048";

    /// The value of the header `Authorization`.
    ///
    /// @param target path and query as they are sent, percent-encoded
    String authorization(String method, String target, ByteString body) {
        var nonce = nonces.get();
        long timestamp = clock.instant().getEpochSecond();
        var message = message(method, target, timestamp, nonce, body);
        var fields =
                List.of(
                        field("mchid", account.mchid()),
                        field("nonce_str", nonce),
                        field("timestamp", Long.toString(timestamp)),
                        field("serial_no", account.serial()),
                        field("signature", Rsa.sign(message, account.key())));
        return TYPE + " " + String.join(",", fields);
    }

    private static String field(String name, String value) {
        return name + "=\"" + value + "\"";
    }

    /// Five lines, each of them ended, whatever ends a line on this machine.
    static byte[] message(
            String method, String target, long timestamp, String nonce, ByteString body) {
        return new Buffer()
                .writeUtf8(method + "\n" + target + "\n" + timestamp + "\n" + nonce + "\n")
                .write(body)
                .writeUtf8("\n")
                .readByteArray();
    }
}
