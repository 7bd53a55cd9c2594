package shop.fahuo.connect.payment.wechat;

import okhttp3.HttpUrl;

import shop.fahuo.connect.http.HttpReply;

import tools.jackson.databind.node.ObjectNode;

/// Calls the API and says of each answer whether it is proved. An answer signed with a certificate
/// nobody knows yet is checked again after the certificates were fetched.
record Caller(Wire wire, Verifier verifier, Certificates certificates) {

    WechatReply get(HttpUrl url) {
        return judged(wire.get(url));
    }

    WechatReply post(HttpUrl url, ObjectNode body) {
        return judged(wire.post(url, Json.bytes(body)));
    }

    private WechatReply judged(HttpReply reply) {
        return switch (reply) {
            case HttpReply.NotSent() -> new WechatReply.NotSent();
            case HttpReply.Lost(var code) -> new WechatReply.Lost(code);
            case HttpReply.Answer answer -> judged(answer);
        };
    }

    private WechatReply judged(HttpReply.Answer answer) {
        var body = Json.read(answer.body()).orElseGet(Json::object);
        return new WechatReply.Answer(answer.status(), body, proof(answer), answer.after());
    }

    private Proof proof(HttpReply.Answer answer) {
        var first = verifier.check(answer.headers(), answer.body());
        if (first != Proof.UNKNOWN_KEY || !Verifier.isCertificate(answer.headers())) {
            return first;
        }
        certificates.refresh();
        return verifier.check(answer.headers(), answer.body());
    }
}
