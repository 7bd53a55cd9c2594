package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.wechat.WechatTransfer.Request;
import shop.fahuo.simulator.payment.wechat.WechatTransfer.State;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.TreeSet;

/// Transfers that the user has to confirm.
record TransferCalls(WechatLedger ledger, WechatGate gate, WechatCredentials credentials) {

    private static final Fen LEAST = Fen.of(10);
    private static final Fen NAMELESS_BELOW = Fen.of(30);
    private static final Fen NAMED_FROM = Fen.of(200_000);
    private static final int LONGEST_REMARK = 32;
    private static final Duration SHOWN = Duration.ofDays(30);

    WechatAnswer create(WechatCall call) throws WechatProblem {
        if (!call.text("appid").equals(credentials.appid())) {
            throw WechatProblem.invalid("APPID不存在");
        }
        var request =
                new Request(
                        call.text("out_bill_no"),
                        call.text("openid"),
                        call.fen("transfer_amount"),
                        call.text("transfer_remark"),
                        call.text("transfer_scene_id"));
        check(request);
        checkName(call, request.amount());
        checkScene(call);
        var transfer = ledger.transferBook().create(request, call.isFated(Fault.TRANSFER_FAILED));
        var body = brief(transfer).put("create_time", WechatTime.wire(transfer.created()));
        if (transfer.state(ledger.now()) == State.WAIT_USER_CONFIRM) {
            body.put("package_info", transfer.packageInfo());
        }
        return WechatAnswer.Signed.ok(body);
    }

    private static void check(Request request) throws WechatProblem {
        if (!request.number().matches("[0-9a-zA-Z]{1,32}")) {
            throw WechatProblem.parameter("参数out_bill_no不合法");
        }
        if (request.amount().compareTo(LEAST) < 0) {
            throw WechatProblem.parameter("转账金额不得低于0.1元");
        }
        if (request.remark().length() > LONGEST_REMARK) {
            throw WechatProblem.parameter("参数transfer_remark过长");
        }
    }

    private void checkName(WechatCall call, Fen amount) throws WechatProblem {
        boolean named = !call.textOrNone("user_name").isEmpty();
        if (!named && amount.compareTo(NAMED_FROM) >= 0) {
            throw WechatProblem.parameter("转账金额达到2000元必须传入收款用户姓名");
        }
        if (named && amount.compareTo(NAMELESS_BELOW) < 0) {
            throw WechatProblem.parameter("转账金额低于0.3元不允许传入收款用户姓名");
        }
        if (named) {
            gate.opened(call.request(), "user_name", call.text("user_name"));
        }
    }

    /// What two of the scenes want to be told.
    private static void checkScene(WechatCall call) throws WechatProblem {
        var wanted =
                switch (call.text("transfer_scene_id")) {
                    case "1000" -> "[奖励说明, 活动名称]";
                    case "1005" -> "[岗位类型, 报酬说明]";
                    default -> throw WechatProblem.invalid("你尚未获取该转账场景");
                };
        var told = new TreeSet<String>();
        for (var info : call.body().path("transfer_scene_report_infos")) {
            told.add(WechatCall.text(info, "info_type"));
            WechatCall.text(info, "info_content");
        }
        if (!told.toString().equals(wanted)) {
            throw WechatProblem.parameter("转账场景报备信息有误");
        }
    }

    WechatAnswer query(WechatCall call) throws WechatProblem {
        var transfer = require(call);
        var request = transfer.request();
        var body = brief(transfer);
        body.put("mch_id", credentials.mchid())
                .put("appid", credentials.appid())
                .put("transfer_amount", request.amount().value())
                .put("transfer_remark", request.remark())
                .put("openid", request.openid())
                .put("create_time", WechatTime.wire(transfer.created()))
                .put("update_time", updated(transfer));
        return WechatAnswer.Signed.ok(body);
    }

    private String updated(WechatTransfer transfer) {
        boolean ended = !ledger.now().isBefore(transfer.ends());
        return WechatTime.wire(ended ? transfer.ends() : transfer.updated());
    }

    WechatAnswer cancel(WechatCall call) throws WechatProblem {
        var transfer = ledger.transferBook().cancel(require(call));
        return WechatAnswer.Signed.ok(brief(transfer).put("update_time", updated(transfer)));
    }

    private WechatTransfer require(WechatCall call) throws WechatProblem {
        return ledger.transferBook().all().stream()
                .filter(
                        one ->
                                (call.byId() ? one.id() : one.request().number())
                                        .equals(call.item()))
                .filter(one -> !ledger.now().isAfter(one.created().plus(SHOWN)))
                .findFirst()
                .orElseThrow(() -> new WechatProblem(404, "NOT_FOUND", "记录不存在"));
    }

    private ObjectNode brief(WechatTransfer transfer) {
        var state = transfer.state(ledger.now());
        var body =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("out_bill_no", transfer.request().number())
                        .put("transfer_bill_no", transfer.id())
                        .put("state", state.name());
        return state == State.FAIL ? body.put("fail_reason", transfer.reason()) : body;
    }
}
