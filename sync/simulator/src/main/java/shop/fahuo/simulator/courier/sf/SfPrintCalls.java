package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.http.Shelf;
import shop.fahuo.simulator.http.WireReply;
import shop.fahuo.simulator.http.WireRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/// Labels as files, each behind a token for a day.
record SfPrintCalls(SfLedger ledger, SfCredentials credentials, Shelf shelf) {

    static final String PATH = "/labels/";

    private static final String TOKEN = "AUTH_tk";
    private static final int MOST = 20;

    JsonNode print(SfCall call) throws SfProblem {
        var template = call.text("templateCode");
        var size = size(template);
        var documents = call.data().path("documents");
        if (documents.isEmpty()) {
            throw SfProblem.empty("documents");
        }
        if (documents.size() > MOST) {
            throw SfProblem.range("documents");
        }
        var body = JsonMapper.shared().createObjectNode();
        var files =
                body.put("clientCode", credentials.partnerId())
                        .put("templateCode", template)
                        .put("fileType", "pdf")
                        .putArray("files");
        for (var document : documents) {
            files.add(file(call, waybill(document), size, files.size() + 1));
        }
        return body;
    }

    /// @return width and height in millimetres
    private int[] size(String template) throws SfProblem {
        if (template.equals("fm_76130_standard_" + credentials.partnerId())) {
            return new int[] {76, 130};
        }
        if (template.equals("fm_150_standard_" + credentials.partnerId())) {
            return new int[] {100, 150};
        }
        throw new SfProblem("8027", "模板不存在");
    }

    private String waybill(JsonNode document) throws SfProblem {
        var branch = document.path("branchWaybillNo").asString("");
        var mother = document.path("masterWaybillNo").asString("");
        var waybill = branch.isEmpty() ? mother : branch;
        boolean known =
                ledger.byWaybill(waybill)
                        .filter(order -> order.cancelled().isEmpty())
                        .filter(order -> order.numbers().mother().equals(mother))
                        .isPresent();
        if (!known) {
            throw new SfProblem("8247", "运单号不合法");
        }
        return waybill;
    }

    private JsonNode file(SfCall call, String waybill, int[] size, int number) {
        var pdf = LabelPdf.of(size[0], size[1], waybill);
        var file = JsonMapper.shared().createObjectNode();
        return file.put("areaNo", 1)
                .put("pageNo", 1)
                .put("seqNo", number)
                .put("pageCount", 0)
                .put("documentSize", 0)
                .put("waybillNo", waybill)
                .put("url", "http://" + call.host() + PATH + waybill + ".pdf")
                .put("token", TOKEN + shelf.put(pdf, ledger.now()));
    }

    WireReply download(WireRequest request) {
        var token = request.header("X-Auth-token");
        if (!token.startsWith(TOKEN)) {
            return refused(401);
        }
        return shelf.take(token.substring(TOKEN.length()), ledger.now())
                .map(file -> WireReply.of(200, "application/pdf", file.toByteArray()))
                .orElseGet(() -> refused(401));
    }

    private static WireReply refused(int status) {
        return WireReply.of(
                status, "text/plain", "unauthorized".getBytes(StandardCharsets.US_ASCII));
    }
}
