using System.Text;

namespace NbaPipeline.Replay;

/// <summary>A share of the page's size. What does not fit is left out and counted, so that a page of any replay stays a page.</summary>
internal sealed class Portion(int bytes)
{
    private int _left = bytes;
    private bool _isFull;

    public int LeftOut { get; private set; }

    /// <summary>The pieces that fit, in order; after the first that does not, none is taken.</summary>
    public string Take(IEnumerable<string> pieces) => string.Concat(pieces.Where(Fits));

    public bool Fits(string piece)
    {
        var size = Encoding.UTF8.GetByteCount(piece);
        _isFull |= size > _left;
        if (_isFull)
        {
            LeftOut++;
            return false;
        }

        _left -= size;
        return true;
    }
}
