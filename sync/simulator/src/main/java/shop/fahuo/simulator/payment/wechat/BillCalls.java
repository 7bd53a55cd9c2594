package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.ShopTime;
import shop.fahuo.simulator.http.Shelf;
import shop.fahuo.simulator.payment.BillSpan;
import shop.fahuo.simulator.payment.Fault;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// Where the bills are, and the bills.
record BillCalls(WechatLedger ledger, WechatBills bills, WechatStyle style, Shelf shelf) {

    /// At ten in the morning.
    private static final Duration MADE = Duration.ofHours(10);

    private static final int MONTHS = 3;

    WechatAnswer trades(WechatCall call) throws WechatProblem {
        var type = call.parameter("bill_type").isEmpty() ? "ALL" : call.parameter("bill_type");
        if (!type.matches("ALL|SUCCESS|REFUND")) {
            throw WechatProblem.parameter("参数bill_type不合法");
        }
        return address(call, bills.trades(span(call), type));
    }

    WechatAnswer funds(WechatCall call) throws WechatProblem {
        var account = call.parameter("account_type");
        if (!account.matches("(BASIC)?|OPERATION|FEES")) {
            throw WechatProblem.parameter("参数account_type不合法");
        }
        boolean basic = account.isEmpty() || account.equals("BASIC");
        return address(call, basic ? bills.funds(span(call)) : "");
    }

    private BillSpan span(WechatCall call) throws WechatProblem {
        var span =
                BillSpan.day(call.parameter("bill_date"))
                        .orElseThrow(() -> WechatProblem.parameter("参数bill_date不合法"));
        var oldest = ledger.now().atZone(ShopTime.ZONE).minusMonths(MONTHS).toInstant();
        if (span.start().isBefore(oldest)) {
            throw WechatProblem.invalid("仅支持三个月内的账单下载申请");
        }
        if (!span.isMade(ledger.now(), MADE)) {
            throw absent();
        }
        return span;
    }

    private static WechatProblem absent() {
        return new WechatProblem(400, "NO_STATEMENT_EXIST", "账单文件不存在");
    }

    private WechatAnswer address(WechatCall call, String bill) throws WechatProblem {
        if (bill.isEmpty()) {
            throw absent();
        }
        var text = (style.bom() ? "\uFEFF" : "") + bill;
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var packing = call.parameter("tar_type");
        if (!packing.matches("(GZIP)?")) {
            throw WechatProblem.parameter("参数tar_type不合法");
        }
        var token = shelf.put(packing.isEmpty() ? plain(bytes) : packed(bytes), ledger.now());
        var digest = call.isFated(Fault.WRONG_SHA1) ? sha1(new byte[0]) : sha1(bytes);
        return WechatAnswer.Signed.ok(
                JsonMapper.shared()
                        .createObjectNode()
                        .put("hash_type", "SHA1")
                        .put("hash_value", digest)
                        .put(
                                "download_url",
                                "http://"
                                        + call.request().header("Host")
                                        + "/v3/billdownload/file?token="
                                        + token));
    }

    WechatAnswer download(WechatCall call) throws WechatProblem {
        return shelf.take(call.parameter("token"), ledger.now())
                .map(WechatAnswer.File::new)
                .orElseThrow(() -> WechatProblem.absent("账单下载地址已失效"));
    }

    private static ByteArrayOutputStream plain(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        out.writeBytes(bytes);
        return out;
    }

    private static ByteArrayOutputStream packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    /// Of the file before it is packed.
    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
