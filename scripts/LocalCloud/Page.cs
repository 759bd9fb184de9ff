namespace NbaPipeline.LocalCloud;

/// <summary>The one frame of the local cloud's pages.</summary>
internal static class Page
{
    private const string Style =
        "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d1c1d}" +
        "article{border-left:4px solid #bbb;padding:.1rem 1rem;margin:1rem 0}article.critical{border-color:#e01e5a}article.warning{border-color:#ecb22e}" +
        "article.info{border-color:#2f80ed}.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));column-gap:2rem}" +
        "code.block{display:block}code{background:#f4f4f4;border-radius:3px;padding:.1rem .3rem;font-size:.85rem;overflow-wrap:anywhere;white-space:pre-wrap}p,pre{white-space:pre-wrap;margin:.4rem 0}h2{font-size:1.1rem;margin:.3rem 0}small{color:#616061}" +
        "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ddd;vertical-align:top}";

    public static string Of(string title, string body, string whenEmpty) =>
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title><style>{Style}</style>" +
        $"<h1>{title}</h1>{(body.Length == 0 ? $"<p>{whenEmpty}</p>" : body)}</html>";
}
