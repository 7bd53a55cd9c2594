package shop.fahuo.simulator.payment.wechat;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;

/// What is answered, before a key and a fault see it.
sealed interface WechatAnswer {

    /// @param json empty for none
    /// @param inner the number behind the dash of `Request-ID`
    record Signed(int status, String json, long inner) implements WechatAnswer {

        static Signed ok(JsonNode body) {
            return new Signed(200, body.toString(), 0);
        }
    }

    /// What the mini-program's host says: 200 always, and never signed.
    record Plain(JsonNode body) implements WechatAnswer {}

    /// A downloaded file, never signed.
    record File(ByteArrayOutputStream content) implements WechatAnswer {}
}
