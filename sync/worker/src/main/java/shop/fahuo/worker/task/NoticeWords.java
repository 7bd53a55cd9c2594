package shop.fahuo.worker.task;

import shop.fahuo.connect.practice.Notice;
import shop.fahuo.core.order.OrderNumber;

import java.util.Locale;
import java.util.ResourceBundle;

/// What buyers are told. A template is named `EVENT.version`: the words of a version never change,
/// because a retry has to say the same as the first call.
final class NoticeWords {

    /// The channels' buyers read Chinese, whatever the language of the desk.
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("shop.fahuo.worker.task.notices", Locale.SIMPLIFIED_CHINESE);

    private NoticeWords() {}

    static Notice notice(OrderNumber order, String template) {
        var event = template.substring(0, template.indexOf('.'));
        return new Notice(order, event, WORDS.getString("notice." + template));
    }
}
