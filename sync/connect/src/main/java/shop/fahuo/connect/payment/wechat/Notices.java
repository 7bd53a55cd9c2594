package shop.fahuo.connect.payment.wechat;

import okhttp3.Headers;

import okio.ByteString;

import java.util.Map;
import java.util.Optional;

/// Opens callbacks that a relay has kept as they came; it holds no keys, so both the signature and
/// the encryption are checked here.
public final class Notices {

    private final Verifier verifier;
    private final ApiKey key;

    Notices(Verifier verifier, ApiKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    /// @param headers as they came, in whatever case
    /// @param body the bytes as they came
    /// @return nothing for whatever is not from WeChat Pay, not for this account, or older than
    ///   five minutes
    public Optional<Notice> open(Map<String, String> headers, byte[] body) {
        var bytes = ByteString.of(body);
        var proof = verifier.check(Headers.of(headers), bytes);
        return proof == Proof.GENUINE
                ? Json.read(bytes).flatMap(json -> read(Fields.of(json)))
                : Optional.empty();
    }

    private Optional<Notice> read(Fields notice) {
        try {
            var created = notice.time("create_time");
            var resource = key.open(notice.object("resource"));
            if (created.isEmpty() || resource.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Notice(
                            notice.required("id"),
                            created.get(),
                            notice.required("event_type"),
                            resource.get()));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
