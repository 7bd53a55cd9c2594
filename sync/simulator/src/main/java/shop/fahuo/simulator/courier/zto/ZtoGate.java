package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Digests;
import shop.fahuo.simulator.http.WireRequest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Who may ask: either id header, and the digest of the very bytes.
record ZtoGate(ZtoCredentials credentials, ZtoSign sign, InstantSource clock) {

    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    ZtoCall check(WireRequest request) throws ZtoProblem {
        var service =
                ZtoService.of(request.path()).orElseThrow(() -> new ZtoProblem("S207", "接口不存在"));
        var key = request.header("x-appKey") + request.header("x-companyid");
        if (key.isEmpty()) {
            throw ZtoProblem.empty("x-appKey");
        }
        if (!credentials.appKey().equals(key)) {
            throw new ZtoProblem("S210", "无权限调用该接口");
        }
        requireProof(request);
        return new ZtoCall(service, json(request));
    }

    private void requireProof(WireRequest request) throws ZtoProblem {
        var proof = request.header("x-dataDigest");
        if (proof.isEmpty()) {
            throw ZtoProblem.empty("x-dataDigest");
        }
        var time = request.header("x-timestamp");
        if (sign.timestamp()) {
            requireFresh(time);
        }
        var right = sign.of(request.body(StandardCharsets.ISO_8859_1), time, credentials);
        if (!Digests.areSame(right, proof)) {
            throw new ZtoProblem("S211", "签名错误");
        }
    }

    private void requireFresh(String time) throws ZtoProblem {
        boolean fresh =
                time.matches("[0-9]{13}")
                        && Duration.between(
                                                Instant.ofEpochMilli(Long.parseLong(time)),
                                                clock.instant())
                                        .abs()
                                        .compareTo(TOLERANCE)
                                <= 0;
        if (!fresh) {
            throw new ZtoProblem("S214", "时间戳错误");
        }
    }

    private static JsonNode json(WireRequest request) throws ZtoProblem {
        var type = request.header("Content-Type").split(";", 2)[0].strip();
        try {
            var data = JsonMapper.shared().readTree(request.body());
            if (type.equalsIgnoreCase("application/json") && data.isObject()) {
                return data;
            }
        } catch (JacksonException e) {
            // As wrong as no JSON at all.
        }
        throw ZtoProblem.empty("body");
    }
}
