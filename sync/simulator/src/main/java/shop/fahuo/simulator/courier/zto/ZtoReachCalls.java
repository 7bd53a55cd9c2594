package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Party;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What it knows without an order: reach, marks, addresses, the account.
record ZtoReachCalls(ZtoLedger ledger, ZtoCredentials credentials, ZtoScript script) {

    private static final String OPEN = "B04";

    /// Of an address under whatever name: which fields it wants is not known here.
    JsonNode reach(ZtoCall call) throws ZtoProblem {
        if (call.data().isEmpty()) {
            throw ZtoProblem.empty("address");
        }
        var words = call.data().toString();
        return JsonMapper.shared()
                .createObjectNode()
                .put("forbidType", script.forbidden().find(words).orElse(OPEN));
    }

    JsonNode mark(ZtoCall call) throws ZtoProblem {
        call.require("unionCode");
        var to =
                new Party(
                        "",
                        "",
                        call.require("receive_province"),
                        call.require("receive_city"),
                        call.require("receive_district"),
                        call.require("receive_address"));
        call.require("send_province");
        call.require("send_city");
        var body = JsonMapper.shared().createObjectNode();
        ZtoMark.write(body, to);
        return body;
    }

    JsonNode address(ZtoCall call) throws ZtoProblem {
        return ZtoAddress.parsed(call.require("address"));
    }

    JsonNode balance() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("eaccount", credentials.account())
                .put("availableBalance", ledger.left());
    }

    JsonNode bind(ZtoCall call) throws ZtoProblem {
        var account = call.require("eaccount");
        if (!credentials.account().equals(account)
                || !credentials.accountPassword().equals(call.text("eaccountPwd"))) {
            throw ZtoProblem.refused("电子面单账号或密码错误");
        }
        ledger.bind();
        return JsonMapper.shared().createObjectNode();
    }
}
