-- Goes through what docs/other-editors.md says of Neovim, and writes down what it saw: a diagnostic, the hover of K, a fix by gra.

local out = {}
local function wait(what, look)
  local seen
  if not vim.wait(30000, function() seen = look() return seen end, 100) then error('not within 30 s: ' .. what) end
  return seen
end
local function drive()
  local found = wait('diagnostics', function() local d = vim.diagnostic.get(0) return #d > 0 and d or nil end)
  out.diagnostics = vim.tbl_map(function(d) return d.message end, found)
  vim.api.nvim_win_set_cursor(0, { found[1].lnum + 1, found[1].col + 1 })
  vim.api.nvim_feedkeys('K', 'x', false)
  out.hover = wait('hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
      end
    end
  end)
  local titles
  vim.ui.select = function(items, options, chosen)
    titles = vim.tbl_map(function(item) return options.format_item and options.format_item(item) or item end, items)
    for index, title in ipairs(titles) do
      if title:find('Change to', 1, true) then return chosen(items[index], index) end
    end
    chosen(nil)
  end
  vim.api.nvim_feedkeys('gra', 'x', false)
  wait('fix', function() return titles end)
  out.titles = titles
  wait('edit', function() return vim.bo.modified end)
  out.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  wait('no diagnostics any more', function() return #vim.diagnostic.get(0) == 0 end)
end
local ok, problem = pcall(drive)
if not ok then out.problem = tostring(problem) end
local file = io.open(os.getenv('TIEOUT_RESULT'), 'w')
file:write(vim.fn.json_encode(out))
file:close()
vim.cmd('qall!')
