package shop.fahuo.connect.payment.wechat;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;

/// What came back, and whether it is WeChat Pay's word.
sealed interface WechatReply {

    /// @param body an object without fields when the answer had none that can be read
    /// @param proof why it is not to be believed, or [Proof#GENUINE]
    record Answer(int status, JsonNode body, Proof proof, Optional<Duration> after)
            implements WechatReply {

        boolean isGenuine() {
            return proof == Proof.GENUINE;
        }

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /// No byte of the request left.
    record NotSent() implements WechatReply {}

    /// The request left and no whole answer came.
    record Lost(String code) implements WechatReply {}
}
