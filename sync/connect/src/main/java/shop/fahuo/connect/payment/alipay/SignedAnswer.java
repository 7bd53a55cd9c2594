package shop.fahuo.connect.payment.alipay;

import okio.ByteString;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/// The gateway's answer, taken apart and not yet believed.
///
/// @param content what the signature covers, byte for byte
/// @param sign empty for an answer nobody signed
/// @param certificate the [CertificateSn] of Alipay's certificate, in certificate mode
record SignedAnswer(ByteString content, Optional<String> sign, Optional<String> certificate) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    /// @param method what was called; its answer stands under a name made of it, a refusal before
    ///   the method was reached under `error_response`
    static SignedAnswer of(String method, ByteString body) throws Malformed {
        var members = RawObject.members(body);
        var content = members.get(method.replace('.', '_') + "_response");
        if (content == null) {
            content = members.get("error_response");
        }
        if (content == null) {
            throw new Malformed("an answer to something else");
        }
        return new SignedAnswer(
                content, text(members.get("sign")), text(members.get("alipay_cert_sn")));
    }

    private static Optional<String> text(@Nullable ByteString value) throws Malformed {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(parsed(value).asString("")).filter(text -> !text.isEmpty());
    }

    Fields fields() throws Malformed {
        var node = parsed(content);
        if (!node.isObject()) {
            throw new Malformed("not an object, or encrypted");
        }
        return new Fields(node);
    }

    private static JsonNode parsed(ByteString json) throws Malformed {
        try {
            return JSON.readTree(json.toByteArray());
        } catch (JacksonException e) {
            throw new Malformed("not JSON");
        }
    }
}
